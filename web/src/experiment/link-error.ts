/** What can be wrong with a link: it was damaged on its way, or a later version of Frontera made it. */
export type LinkProblem = 'damaged' | 'newer';

/** A link that can't be opened. The pages say it in the reader's language, by its problem. */
export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly problem: LinkProblem;

  constructor(problem: LinkProblem) {
    super(problem === 'damaged' ? 'the link is damaged or incomplete' : 'the link is of a later version');
    this.problem = problem;
  }
}
