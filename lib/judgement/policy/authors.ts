/** Whose text a narrative is, by what the page says of its author and what the pack knows authors by. */
import type { PolicyPack } from './pack.ts';

export type Author = 'case-manager' | 'contractor' | 'unclear';

/** Whole words, in any case. An author in whom the pack sees both, or nobody, is `unclear` unless it says otherwise. */
export function authorRole(author: string, { authors }: Pick<PolicyPack, 'authors'>): Author {
  const said = plain(author);
  const names = (words: readonly string[]) => words.some((word) => said.includes(plain(word)));
  const contractor = names(authors.contractors);
  const worker = names(authors.caseManagers);
  if (contractor && worker) return 'unclear';
  return contractor ? 'contractor' : worker ? 'case-manager' : authors.others;
}

/** Its words alone, each between blanks. */
function plain(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
