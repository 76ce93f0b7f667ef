/** What stands in storage while a state is shown: a role, and what IT set. */
import { sealedMap } from '../../practice/sealed-map.ts';
import { LAYOUTS } from '../screens.ts';

export const ROLE = { settings: { role: 'case-manager' } };
const CONTACT = 'Branch help desk, ext. 1200';

export const MANAGED = {
  ...ROLE,
  managed: {
    role: 'contractor',
    supportContact: CONTACT,
    problems: ['noticeDays: there is no such setting'],
  },
};

/** As IT connects TRACS by policy; the browser has not been asked for it yet. */
export const PINNED = {
  ...ROLE,
  managed: { supportContact: CONTACT, problems: [] },
  'connections.it': {
    title: 'Branch 3401',
    version: 2,
    connections: [{ origin: 'https://tracs.example.gov', map: LAYOUTS.classic.map.id }],
    maps: [sealedMap(LAYOUTS.classic.map)],
  },
  connections: [{ origin: 'https://training.example.gov', map: LAYOUTS.modern.map.id }],
  maps: [sealedMap(LAYOUTS.modern.map)],
};
