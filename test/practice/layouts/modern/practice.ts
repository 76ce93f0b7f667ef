/** Modern layout: the pages for trainees, which the real system has not. */
import { html } from 'hono/html';
import type { Html, PracticeListView, User } from '../layout.ts';
import { appPaths, paths, recordLink } from '../links.ts';
import { button } from './controls.ts';
import { appPage, personName } from './page.ts';
import { controls as c } from './styles/controls.ts';
import { shell as s } from './styles/shell.ts';

export function practiceList({ user, participants, notice }: PracticeListView): Html {
  const people = participants.map(
    (person) => html`<li class="${s('person')}"><div><a
href="${recordLink(person.caseNumber)}">${personName(person.name)}</a>
<div class="${s('personMore')}">${person.caseNumber} · ${person.slug}</div></div><div>${person.shows}</div></li>
`,
  );
  return appPage(
    'Practice participants',
    user,
    html`<h1 class="${s('title')}">Practice participants</h1>
<p class="${s('lead')}">Everybody here is made up. Open a record by its name. Start with the first one if you are
new.</p>
<ul class="${s('people')}">${people}</ul>
<p class="${s('tally')} ${c('actions')}"><a class="${s('button')}" href="${appPaths.practiceReset}">Reset practice data…</a>
<a href="${paths.practiceList}">Classic view</a></p>`,
    notice,
  );
}

export function practiceReset({ user }: { user: User | null }): Html {
  return appPage(
    'Reset practice data',
    user,
    html`<div class="${s('plain', 'card')}"><h1>Reset practice data</h1>
<p class="${s('lead')}">This puts every practice participant back to the beginning. Narratives, plan steps and
Re-Engagement pages that you or others entered are removed. You stay logged in.</p>
<form method="post" action="${appPaths.practiceReset}" class="${c('actions')}">
${button('primary', 'Reset practice data', 'type=submit')}
<a class="${s('button')}" href="${appPaths.practiceList}">Cancel</a>
</form></div>`,
  );
}

export function practiceHelp({ user, sessionMinutes }: { user: User | null; sessionMinutes: number }): Html {
  return appPage(
    'Using the practice system',
    user,
    html`<div class="${s('prose')}"><h1 class="${s('title')}">Using the practice system</h1>
<p>This is a training copy of TRACS. It holds made-up people only, keeps everything in memory, and sends nothing
anywhere. You cannot break it.</p>
<h2>Begin</h2>
<ol>
<li>Log in with any user ID and password. Do not use your real password.</li>
<li>Open <a href="${appPaths.practiceList}">Participants</a> and pick a record, use
<a href="${appPaths.search}">Search</a> as you would at work, or type a name or case number into the box on top.</li>
<li>Read the narratives, the PDP and the Re-Engagement page, and ask yourself what is still missing.</li>
<li>Put it right: enter the narrative, add or edit the step, fill in the page.</li>
</ol>
<h2>A record</h2>
<ul>
<li><strong>Narratives</strong>: write a new one beside the history. The chips above the history show one type at a
time. A saved narrative cannot be changed, so enter another one.</li>
<li><strong>PDP</strong>: the plan and its steps. Add a step or edit one.</li>
<li><strong>Re-Engagement</strong>: required steps, staffing date, outcome and decision. Finalize locks the page.</li>
</ul>
<h2>Good to know</h2>
<ul>
<li>A narrative you are writing stays where it is while you look at the other tabs. It is lost when you leave the
record or close the page.</li>
<li>Dates in the records are counted from today, so the exercises never go stale.</li>
<li>After ${String(sessionMinutes)} minutes without use your session ends, as it would at work, and what you have not
saved is lost.</li>
<li><a href="${appPaths.practiceReset}">Reset practice data</a> puts everything back to the beginning, for everybody
using this copy. Both views show the same records: there is also the
<a href="${paths.practiceList}">classic view</a>.</li>
</ul>
</div>`,
  );
}
