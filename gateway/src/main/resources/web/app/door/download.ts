import {ask} from './door';

/** Files that lists and figures come as, by the media type that asks for them. */
export const FILES = {
  csv: 'text/csv',
  html: 'text/html',
  ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sdmx: 'application/vnd.sdmx.data+csv;version=2.0.0',
} as const;

export type FileForm = keyof typeof FILES;

/** Has the browser save what a path answers in that form. */
export async function download(path: string, form: FileForm, name: string): Promise<void> {
  const answer = await ask(path, {headers: {Accept: FILES[form]}});
  const address = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: `${name}.${form === 'sdmx' ? 'sdmx.csv' : form}`,
  });
  link.click();
  URL.revokeObjectURL(address);
}
