/**
 * What looks like a client's data in a template's text. A template is for everybody, is kept on disk and handed on as a
 * file; so numbers that could be somebody's, and days written out, are refused whatever they are.
 */

interface Shape {
  /** As it is told to the author. */
  what: string;
  instead: string;
  shapes: readonly RegExp[];
}

const SHAPES: readonly Shape[] = [
  {
    what: 'a Social Security number',
    instead: 'Leave it out.',
    shapes: [
      // Nine digits in the usual three groups, however they are parted.
      /(?<![\d-])\d{3}[-. \u2010-\u2015]{0,3}\d{2}[-. \u2010-\u2015]{0,3}\d{4}(?![\d-])/,
      // The last four behind its name, or behind the others made out.
      /\b(?:ssn?|social(?: security)?)\b[^\d\n]{0,20}\d{4}\b/i,
      /[x*#]{3}[- ]?[x*#]{2}[- ]?\d{4}\b/i,
    ],
  },
  {
    what: 'a birth date or another day',
    instead: 'Take {day} or {appointment}, or ask for a day.',
    shapes: [
      /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?![\d/-])/,
      /(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/,
      /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)?\d{2}\b/i,
      /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]? (?:19|20)\d{2}\b/i,
      /\b(?:dob|d\.o\.b|born|birth ?date|date of birth)\b[^\d\n{]{0,20}\d/i,
    ],
  },
  {
    what: 'a phone number',
    instead: 'Ask for it as a blank.',
    shapes: [
      /(?<![\d-]|OAR )(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\d)/,
      /(?<![\d-])\d{3}[-. ]\d{4}(?![\d-])/,
      /(?<!\d)\d{10}(?!\d)/,
    ],
  },
  {
    what: 'a case number',
    instead: 'Leave it out: TRACS shows whose record it is.',
    shapes: [
      // Letters that run into digits; forms and rules have theirs.
      /\b(?!DHS|MSC|OAR|ORS|SDS|DE|CF)[A-Z]{1,3}[-#]?\d{4,9}[A-Z]?\b/,
      /(?<![\d.$-])\d{6,9}(?![\d-])/,
      /\b(?:case|prime|client) ?(?:no|num|number|id|#)[.: #]{0,4}[A-Z]{0,3}\d{3}/i,
    ],
  },
];

export interface ClientData {
  what: string;
  instead: string;
  found: string;
}

/** Each shape that is found, once, with the words it was found in. */
export function clientDataIn(text: string): ClientData[] {
  return SHAPES.flatMap(({ what, instead, shapes }) => {
    const found = shapes.map((shape) => text.match(shape)?.[0]).find((words) => words !== undefined);
    return found ? [{ what, instead, found: found.trim() }] : [];
  });
}
