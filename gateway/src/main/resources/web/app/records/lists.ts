/** The code lists that records of seizures and interceptions are told in. */
export const LISTS_OF_RECORDS = [
  ...['commodity-groups', 'commodities', 'measurement-units', 'quantity-qualities', 'countries', 'unit-types'],
  ...['seizure-statuses', 'exchange-channels', 'directions', 'traffic-types', 'transport-modes', 'concealments'],
  ...['detection-methods', 'detection-sources', 'person-roles', 'sexes', 'age-bands', 'cites-appendices'],
  ...['firearm-types', 'firearm-markings', 'initiatives', 'interception-flows', 'interception-outcomes'],
  ...['interception-roles', 'exploitations', 'victim-referrals'],
];
