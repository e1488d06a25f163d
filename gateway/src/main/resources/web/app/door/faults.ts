import type {Fault, Problem} from './problem';

const isAt = (fault: Fault, pointer: string) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`);

/** What is wrong with the entry of a form that stands for a member of the body, and with what is in that member. */
export const faultAt = (problem: Problem | undefined, pointer: string): string =>
  (problem?.faults ?? [])
    .filter(fault => isAt(fault, pointer))
    .map(fault => fault.detail)
    .join(' ');

/** The faults that no entry of the form shows. */
export const faultsElsewhere = (problem: Problem, pointers: string[]): Fault[] =>
  problem.faults.filter(fault => !pointers.some(pointer => isAt(fault, pointer)));
