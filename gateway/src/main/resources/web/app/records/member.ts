import {t} from '../language/language';

const steps = (pointer: string) => pointer.split('/').slice(1);
const isPlace = (step: string) => /^\d+$/.test(step);

/** The name of a member in words, whatever its place in a list: of `/items/0/quantity/value` "Quantity". */
export const memberName = (pointer: string): string => {
  const named = steps(pointer).filter(step => !isPlace(step));
  return t(`records:member.${named.join('-')}`, {defaultValue: named.join(' ')});
};

/** The same with the place: "Goods 1: Quantity". */
export function memberAt(pointer: string): string {
  const [list = '', place = ''] = steps(pointer);
  const name = memberName(pointer);
  return isPlace(place) && (list === 'items' || list === 'persons')
    ? t('records:memberAt', {list: t(`records:one.${list}`), place: Number(place) + 1, name})
    : name;
}
