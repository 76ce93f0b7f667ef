/** Classic layout: the pages for trainees, which the real system has not. */
import { html } from 'hono/html';
import type { Html, PracticeListView, User } from '../layout.ts';
import { appPaths, caseLink, paths } from '../links.ts';
import { messages, personName, topPage } from './page.ts';

export function practiceList(view: PracticeListView): Html {
  const rows = view.participants.map(
    (person, index) => html`<tr class="${index % 2 ? 'alt' : ''}">
<td class="tight"><a href="${caseLink(paths.case, person.caseNumber)}">${personName(person.name)}</a></td>
<td class="tight">${person.caseNumber}</td><td class="tight">${person.slug}</td><td>${person.shows}</td></tr>
`,
  );
  return topPage(
    'Practice Participants',
    view.user,
    html`${messages({ notice: view.notice, errors: [] })}
<p>Everybody here is made up. Open a record by its name. Start with the first one if you are new.</p>
<table class="grid" cellpadding="0" cellspacing="0">
<tr><th>Name</th><th>Case Number</th><th>Exercise</th><th class="wide">What it shows</th></tr>
${rows}</table>
<p class="after"><a class="button" href="${paths.practiceReset}">Reset practice data...</a>
<a href="${appPaths.practiceList}">Modern view</a></p>`,
  );
}

export function practiceReset({ user }: { user: User | null }): Html {
  return topPage(
    'Reset Practice Data',
    user,
    html`<p>This puts every practice participant back to the beginning. Narratives, plan steps and Re-Engagement
pages that you or others entered are removed. You stay logged in.</p>
<form method="post" action="${paths.practiceReset}">
<input type="submit" class="button" name="ctl00$cphMain$btnReset" value="Reset practice data">
<a class="button" href="${paths.practiceList}">Cancel</a>
</form>`,
  );
}

export function practiceHelp({ user, sessionMinutes }: { user: User | null; sessionMinutes: number }): Html {
  return topPage(
    'Using the Practice System',
    user,
    html`<div class="prose">
<p>This is a training copy of TRACS. It holds made-up people only, keeps everything in memory, and sends nothing
anywhere. You cannot break it.</p>
<h2>Begin</h2>
<ol>
<li>Log in with any user ID and password. Do not use your real password.</li>
<li>Open <a href="${paths.practiceList}">Practice Participants</a> and pick a record, or use
<a href="${paths.search}">Person Search</a> as you would at work. The search is statewide.</li>
<li>Read the narratives, the PDP and the Re-Engagement page, and ask yourself what is still missing. The list of
participants says in one sentence what each record shows.</li>
<li>Put it right: enter the narrative, add or edit the step, fill in the page.</li>
</ol>
<h2>The screens of a case</h2>
<table class="grid" cellpadding="0" cellspacing="0">
<tr><th>Screen</th><th class="wide">What you can do</th></tr>
<tr><td class="tight">Narratives</td><td>Enter a narrative with date, type and text. The history stands below, newest
first; the filter shows one type at a glance. A saved narrative cannot be changed, so enter another one.</td></tr>
<tr class="alt"><td class="tight">PDP</td><td>See the plan and its steps. Add a step or edit one; times go beside the
dates as h:mm AM or PM.</td></tr>
<tr><td class="tight">Re-Engagement</td><td>Tick required steps, enter the staffing date, outcome and decision.
Finalize locks the page.</td></tr>
</table>
<h2>Good to know</h2>
<ul>
<li>Dates in the records are counted from today, so the exercises never go stale.</li>
<li>After ${String(sessionMinutes)} minutes without use your session ends, as it would at work, and what you have not
saved is lost.</li>
<li><a href="${paths.practiceReset}">Reset practice data</a> puts everything back to the beginning, for everybody
using this copy.</li>
</ul>
</div>`,
  );
}
