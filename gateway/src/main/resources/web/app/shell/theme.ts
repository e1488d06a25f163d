/** Light, dark, or as the machine says. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'interdict.theme';

export const theme = (): Theme => THEMES.find(each => each === localStorage.getItem(KEPT)) ?? 'auto';

export function startTheme(): void {
  document.documentElement.dataset['theme'] = theme();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
}

export function wear(chosen: Theme): void {
  localStorage.setItem(KEPT, chosen);
  document.documentElement.dataset['theme'] = chosen;
  tell();
}

/** Pictures that are drawn rather than styled have to be drawn anew. */
const tell = () => dispatchEvent(new Event('themechange'));
