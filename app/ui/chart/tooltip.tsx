export interface TooltipLine {
  name: string;
  text: string;
  color?: string;
  hatched?: boolean;
}

interface Content {
  title: string;
  lines: TooltipLine[];
}

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && 'title' in value && 'lines' in value && Array.isArray(value.lines);

/** What recharts hands over; it types the data as unknown. */
interface RechartsTooltip {
  active?: boolean;
  payload?: readonly { payload?: unknown }[];
}

/** The figures under the pointer, in the same words and places as the chart's table. */
export function ChartTooltip({ active, payload }: RechartsTooltip) {
  const content = payload?.[0]?.payload;
  if (!active || !isContent(content)) return null;
  return (
    <div className="border-rule-strong bg-surface rounded-md border px-3 py-2 text-sm shadow-lg">
      <p className="max-w-64 font-semibold">{content.title}</p>
      <table className="mt-1">
        <tbody>
          {content.lines.map(({ name, text, color, hatched }) => (
            <tr key={name}>
              <th scope="row" className="text-ink-2 pe-4 text-start font-normal">
                <span
                  className={hatched ? 'hatched me-1.5 inline-block size-2.5' : 'me-1.5 inline-block size-2.5'}
                  style={color ? { background: color } : undefined}
                />
                {name}
              </th>
              <td className="text-end">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
