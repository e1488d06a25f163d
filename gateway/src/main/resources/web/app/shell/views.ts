import {type TemplateResult, html} from 'lit';
import {addTexts} from '../language/language';
import {LISTS_OF_RECORDS} from '../records/lists';
import {hasRole, readsRecords} from '../session/session';
import {DIMENSIONS} from '../explore/dimensions';
import type {Place} from './address';

/** A view of the dashboard: its first word in the address, the code lists that it shows, and how it is drawn. */
export interface View {
  name: string;
  /** May whoever is signed in use it? Those who may not are told so; the services refuse them anyway. */
  may: () => boolean;
  lists: string[];
  load: () => Promise<unknown>;
  draw: (place: Place) => TemplateResult;
}

const readsFigures = () => hasRole('officer', 'analyst', 'partner', 'registrar', 'trainer', 'steward');

/** In the order of the navigation. */
export const VIEWS: View[] = [
  {
    name: 'overview',
    may: readsFigures,
    lists: ['commodity-groups', 'countries', 'measures', 'measurement-units', 'unit-types', 'commodities'],
    load: () => import('../overview/overview-page'),
    draw: place => html`<overview-page .place=${place}></overview-page>`,
  },
  {
    name: 'explore',
    may: readsFigures,
    lists: [...new Set(DIMENSIONS.flatMap(each => each.list ?? [])), 'measures', 'measurement-units'],
    load: () => import('../explore/explore-page'),
    draw: place => html`<explore-page .place=${place}></explore-page>`,
  },
  {
    name: 'flows',
    may: readsFigures,
    lists: ['commodity-groups', 'commodities', 'countries', 'regions', 'measurement-units'],
    load: () => import('../flows/flows-page'),
    draw: place => html`<flows-page .place=${place}></flows-page>`,
  },
  {
    name: 'report',
    may: readsFigures,
    lists: ['measurement-units'],
    load: () => import('../report/report-page'),
    draw: place => html`<report-page .place=${place}></report-page>`,
  },
  {
    name: 'records',
    may: readsRecords,
    lists: LISTS_OF_RECORDS,
    load: () => import('../records/records-page'),
    draw: place => html`<records-page .place=${place}></records-page>`,
  },
  {
    name: 'units',
    may: readsFigures,
    lists: ['countries', 'regions', 'unit-types', 'unit-statuses', 'unit-tools', 'agencies'],
    load: () => import('../units/units-page'),
    draw: place => html`<units-page .place=${place}></units-page>`,
  },
  {
    name: 'training',
    may: readsFigures,
    lists: [
      'countries', 'regions', 'unit-types', 'training-kinds', 'training-statuses', 'training-themes', 'agencies',
      'commodity-groups', 'commodities', 'measures', 'measurement-units',
    ],
    load: () => Promise.all([import('../training/training-page'), addTexts('explore')]),
    draw: place => html`<training-page .place=${place}></training-page>`,
  },
  {
    name: 'alerts',
    may: () => hasRole('officer', 'analyst'),
    lists: ['alert-subjects', 'alert-statuses', 'alert-outcomes', 'commodities', 'exchange-channels', 'seizure-statuses'],
    load: () => import('../alerts/alerts-page'),
    draw: place => html`<alerts-page .place=${place}></alerts-page>`,
  },
  {
    name: 'subscriptions',
    may: () => hasRole('partner'),
    lists: ['commodity-groups', 'commodities', 'countries', 'exchange-channels'],
    load: () => import('../subscriptions/subscriptions-page'),
    draw: place => html`<subscriptions-page .place=${place}></subscriptions-page>`,
  },
];
