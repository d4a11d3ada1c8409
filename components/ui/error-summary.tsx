/** What a form that was refused has to say, above everything else. The address ends in `#problem`, so that it gets the focus. */
export const ErrorSummary = ({ title, errors }: { title: string; errors: readonly { field: string; text: string }[] }) => (
  <div className="esum" id="problem" role="alert" tabIndex={-1} aria-labelledby="problem-title">
    <h2 id="problem-title">{title}</h2>
    <ul>
      {errors.map(({ field, text }) => (
        <li key={field}>
          <a href={`#${field}`}>{text}</a>
        </li>
      ))}
    </ul>
  </div>
)
