import { describe, expect, it } from 'vitest';
import { civil } from '../../record/civil-date.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readDescription } from './description.ts';
import { readyPack } from './word-lines.ts';

const read = (text: string) => readDescription(text, civil('2026-03-12'), readyPack(defaultPack));

describe("the description line of a plan's step", () => {
  it('names a time, four figures without a mark among them', () => {
    expect(read('10:15 am RE appt, branch')).toEqual({ times: ['10:15'], place: true });
    expect(read('0930 RE appt, branch conf room')).toEqual({ times: ['09:30'], place: true });
    expect(read('RE appt 3/19 1330 room 4')).toMatchObject({ times: ['13:30'] });
  });

  it('names a place, and who comes is none', () => {
    expect(read('RE w/ Wade, 11:00 am')).toEqual({ times: ['11:00'], place: false });
    expect(read('RE w/ Wade at branch, 11:00 am')).toEqual({ times: ['11:00'], place: true });
    expect(read('RE appointment 11:00 am')).toEqual({ times: ['11:00'], place: false });
  });
});
