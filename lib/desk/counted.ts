/** Beyond this many cases are not counted one by one: the desk says "999+". */
export const countedUpTo = 999
