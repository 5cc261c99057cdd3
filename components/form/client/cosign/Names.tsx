/** Of organisations. */
export const Names = ({ names }: { readonly names: readonly string[] }) => (
  <ul>
    {names.map((name) => (
      <li key={name} dir="auto">
        {name}
      </li>
    ))}
  </ul>
);
