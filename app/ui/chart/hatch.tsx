/** The pattern of what is projected, as .hatched of app.css has it. Needs an id of its own in each chart. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--series-1)" opacity="0.12" />
        <rect width="1.6" height="5" fill="var(--series-1)" />
      </pattern>
    </defs>
  );
}

export const hatchFill = (id: string) => `url(#${id})`;
