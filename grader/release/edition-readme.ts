/**
 * The README of the learner's edition, made from that of the full course: what stands between `<!-- full course -->` and
 * `<!-- /full course -->` is left out, and what a comment `<!-- learner's edition …text… -->` hides is shown.
 */
export function editionReadme(readme: string): string {
  return `${readme
    .replaceAll(/<!-- full course -->.*?<!-- \/full course -->\n?/gs, '')
    .replaceAll(/<!-- learner's edition\n(.*?)-->\n?/gs, '$1')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
