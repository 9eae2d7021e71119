/**
 * Source of an expression for what is held for the press: "pressträff", "presskonferensen", "medieträff", "doorstep";
 * "pressmeddelande" and "presstjänst" are not among them.
 */
export const PRESS_MEETING =
  '(?:press(?:träff|konferens|visning|frukost|lunch|möte|stund|seminarium|briefing|repetition|genomgång|rundtur|dag)(?:en|et)?|medieträff(?:en)?|doorstep)';
