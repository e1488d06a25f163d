import {Problem} from '../door/problem';

/** What was asked for, or nothing where it is not there or out of the reader's sight. */
export const orNothing = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((fault: unknown) => {
    if (fault instanceof Problem && fault.status === 404) return undefined;
    throw fault;
  });
