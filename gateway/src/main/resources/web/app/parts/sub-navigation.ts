import {type TemplateResult, html, nothing} from 'lit';

/** A page inside a view. */
export interface SubPage {
  link: string;
  title: string;
  isCurrent: boolean;
}

/** Links between the pages of a view. */
export const subNavigation = (title: string, pages: SubPage[]): TemplateResult => html`
  <nav class="sub-navigation" aria-label=${title}>
    <ul>
      ${pages.map(
        page => html`<li><a href=${page.link} aria-current=${page.isCurrent ? 'page' : nothing}>${page.title}</a></li>`,
      )}
    </ul>
  </nav>
`;
