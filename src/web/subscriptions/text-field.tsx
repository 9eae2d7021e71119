interface TextFieldProps {
  name: string;
  /** Differs from the name where there are several forms on a page. */
  id?: string;
  label: string;
  value: string;
  help: string | null;
  error: string | null;
  input: Record<string, string | number | boolean>;
}

/** A labelled field; help and error are read out with it. */
export function TextField({ name, id = name, label, value, help, error, input }: TextFieldProps) {
  const described = [help === null ? null : `${id}-help`, error === null ? null : `${id}-error`];
  const ids = described.filter((id) => id !== null).join(' ');
  return (
    <p>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        value={value}
        {...input}
        aria-describedby={ids === '' ? undefined : ids}
        aria-invalid={error === null ? undefined : 'true'}
      />
      {help === null ? null : (
        <>
          <br />
          <span id={`${id}-help`}>{help}</span>
        </>
      )}
      {error === null ? null : (
        <>
          <br />
          <strong id={`${id}-error`}>{error}</strong>
        </>
      )}
    </p>
  );
}
