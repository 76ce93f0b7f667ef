/**
 * AdminJS, a web application that nobody here wrote, over a small record in memory. One instance for each participant, as
 * its own address says; its pages, lists and forms are AdminJS's own, with nothing changed for the overlay.
 * Usage: node server.mjs PORT
 */
import AdminJSExpress from '@adminjs/express';
import AdminJS, { BaseDatabase, BaseProperty, BaseRecord, BaseResource } from 'adminjs';
import express from 'express';

const DAY = 86_400_000;
const day = (offset) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
const said = (offset) => {
  const [year, month, date] = day(offset).split('-');
  return `${Number(month)}/${Number(date)}/${year}`;
};

/** Two participants: one whose notice went out too late and who has no step for the appointment, and one to test on. */
const PEOPLE = {
  ZQ4711: {
    narratives: [
      {
        date: day(-20),
        type: 'JOBS Engagement',
        text: `Dana missed class on ${said(-21)} and ${said(-22)}, did not call. Called Dana about the missed class. No answer, left a voice message.`,
      },
      {
        date: day(-12),
        type: 'JOBS Engagement',
        text: 'Mailed Dana a letter about the missed class and asked her to call me.',
      },
      {
        date: day(-1),
        type: 'JOBS Engagement',
        text: `No answer to my message or my letter. DHS 7869 mailed today, ${said(-1)}, for a re-engagement appointment on ${said(4)} at 10:00 AM at the Riverbend branch.`,
      },
      { date: day(-3), type: 'General', text: 'Bus pass issued for the month; a receipt is in the file.' },
    ],
    steps: [
      {
        code: 'LS',
        description: 'Life skills, Tuesday and Thursday mornings',
        plannedStart: day(-60),
        plannedEnd: day(30),
      },
    ],
  },
  ZQ4712: {
    narratives: [
      { date: day(-30), type: 'General', text: 'Address changed; the new lease is on file.' },
      { date: day(-9), type: 'General', text: 'Support services paid for work shoes.' },
    ],
    steps: [
      { code: 'JS', description: 'Job search, afternoons', plannedStart: day(-10), plannedEnd: day(50) },
    ],
  },
};
const PROPERTIES = {
  narratives: [
    { path: 'id', isId: true },
    { path: 'date', type: 'date' },
    { path: 'type', type: 'string', values: ['General', 'JOBS Engagement', 'Support Services'] },
    { path: 'text', type: 'textarea' },
  ],
  steps: [
    { path: 'id', isId: true },
    { path: 'code', type: 'string', values: ['JS', 'LS', 'PE', 'RE'] },
    { path: 'description', type: 'string' },
    { path: 'plannedStart', type: 'date' },
    { path: 'plannedEnd', type: 'date' },
  ],
};

class MemoryProperty extends BaseProperty {
  constructor({ values, ...options }) {
    super(options);
    this.values = values ?? null;
  }
  availableValues() {
    return this.values;
  }
}

class MemoryResource extends BaseResource {
  static isAdapterFor(raw) {
    return raw?.memory === true;
  }
  constructor(raw) {
    super(raw);
    this.raw = raw;
    this.rows = raw.rows.map((row, i) => ({ id: String(i + 1), ...row }));
    this.props = PROPERTIES[raw.name].map(
      (options, position) => new MemoryProperty({ ...options, position }),
    );
  }
  id() {
    return this.raw.name;
  }
  databaseName() {
    return 'Record';
  }
  databaseType() {
    return 'other';
  }
  properties() {
    return this.props;
  }
  property(path) {
    return this.props.find((property) => property.path() === path) ?? null;
  }
  async count() {
    return this.rows.length;
  }
  async find(_filter, { limit = 10, offset = 0 }) {
    return this.rows.slice(offset, offset + limit).map((row) => new BaseRecord(row, this));
  }
  async findOne(id) {
    const row = this.rows.find((entry) => entry.id === id);
    return row ? new BaseRecord(row, this) : null;
  }
  async findMany(ids) {
    return this.rows.filter(({ id }) => ids.includes(id)).map((row) => new BaseRecord(row, this));
  }
  async create(params) {
    const row = { ...params, id: String(this.rows.length + 1) };
    this.rows.unshift(row);
    return row;
  }
  async update(id, params) {
    return Object.assign(this.rows.find((entry) => entry.id === id) ?? {}, params);
  }
  async delete(id) {
    this.rows = this.rows.filter((entry) => entry.id !== id);
  }
}

class MemoryDatabase extends BaseDatabase {
  static isAdapterFor() {
    return false;
  }
}

AdminJS.registerAdapter({ Database: MemoryDatabase, Resource: MemoryResource });
const app = express();
for (const [number, record] of Object.entries(PEOPLE)) {
  const admin = new AdminJS({
    rootPath: `/case/${number}`,
    resources: Object.entries(record).map(([name, rows]) => ({ resource: { memory: true, name, rows } })),
    branding: { companyName: 'Casework', withMadeWithLove: false },
  });
  app.use(admin.options.rootPath, AdminJSExpress.buildRouter(admin));
}
app.listen(Number(process.argv[2] ?? 0), '127.0.0.1', function ready() {
  console.log(`listening on ${this.address().port}`);
});
