import i18next, {type TOptions} from 'i18next';

/** The six languages of the United Nations, each by its own name. */
export const LANGUAGES = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
} as const;

export type Language = keyof typeof LANGUAGES;

const KEPT = 'interdict.language';

/** Texts that are needed on every page. */
const ALWAYS = ['shell', 'parts'];
const namespaces = new Set(ALWAYS);

export const language = () => i18next.language as Language;

export const isRightToLeft = () => language() === 'ar';

/** The text of a key such as `records:list.empty`, in the reader's language. */
export const t = (key: string, options?: TOptions): string => i18next.t(key, options as TOptions) as string;

/** Before anything is shown: the language of the last visit, else the first one that the browser asks for. */
export async function startLanguage(): Promise<void> {
  await i18next.init({resources: {}, fallbackLng: false, interpolation: {escapeValue: false}, returnNull: false});
  await speak(chosen());
}

/** Makes a language that of the page. */
export async function speak(to: Language): Promise<void> {
  await Promise.all([...namespaces].map(namespace => load(to, namespace)));
  await i18next.changeLanguage(to);
  localStorage.setItem(KEPT, to);
  document.documentElement.lang = to;
  document.documentElement.dir = isRightToLeft() ? 'rtl' : 'ltr';
}

/** Makes the texts of a feature known: `<feature>/texts/<language>.json`. */
export async function addTexts(namespace: string): Promise<void> {
  namespaces.add(namespace);
  await load(language(), namespace);
}

async function load(of: Language, namespace: string): Promise<void> {
  if (!i18next.hasResourceBundle(of, namespace)) {
    const texts = (await import(`../${namespace}/texts/${of}.json`)) as {default: object};
    i18next.addResourceBundle(of, namespace, texts.default);
  }
}

function chosen(): Language {
  const wanted = [localStorage.getItem(KEPT) ?? '', ...navigator.languages].map(tag => tag.slice(0, 2));
  return wanted.find((tag): tag is Language => tag in LANGUAGES) ?? 'en';
}
