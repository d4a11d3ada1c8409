/** The band of stepped glazed bricks at the top of a public page and above its footer. */
export const Strip = () => <div className="strip" aria-hidden="true" />
