/** What the sentence, and not the clause alone, says about a sum. */
export interface Surroundings {
  /** A sum of the same sentence that is an allocation goes before it. */
  afterAllocation: boolean;
  /** The clause opens with "varav", "av dessa": a part of what was said before. */
  part: boolean;
  /** The clause has a verb but no subject: that of the clause before, which allocates, is meant. */
  carriesOn: boolean;
  /** The sum before it in the sentence is none, so "en minskning med 5 miljoner" beside it changes no allocation. */
  afterRefusal: boolean;
  /** The clause says it is the whole sum. */
  total: boolean;
  /** The clause names bodies as those whose money changes. */
  named: boolean;
  /** The sentence before, in the same passage, allocates. */
  following: boolean;
  /** The clause is a label with its sum. */
  row: boolean;
  /** The sum stands in parentheses behind a name. */
  bracketed: boolean;
  /** The passage may hold a bare "50 miljoner till …": a title, heading, bullet. */
  headline: boolean;
  /** Heading, introduction or title speak of allocations. */
  allocating: boolean;
  /** A public body acts in the sentence or publishes it. */
  authority: boolean;
  /** The sentence or the release is about damages. */
  damages: boolean;
  /** Somebody is quoted. */
  quoted: boolean;
  /** Every year of the sentence lies before the year of publication. */
  past: boolean;
}
