/** The mark: one ten-pointed star in a decagon. */
export const Mark = () => <img src="/art/mark.svg" alt="" width="40" height="40" />
