/** The offsets from UTC that are in use. */
export const OFFSETS = (
  '-12:00 -11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:30 -02:00 -01:00 +00:00 ' +
  '+01:00 +02:00 +03:00 +03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +08:45 +09:00 +09:30 ' +
  '+10:00 +10:30 +11:00 +12:00 +12:45 +13:00 +13:45 +14:00'
).split(' ');

/** The offset from UTC of this device, such as +04:00. */
export function offsetHere(): string {
  const minutes = -new Date().getTimezoneOffset();
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
