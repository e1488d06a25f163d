import {LitElement} from 'lit';

/** An element of this page: in the page's own tree, so that one style sheet, labels and ids reach all of it. */
export class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
