interface QrCodeProps {
  qr: { path: string; size: number };
  label: string;
}

/** Dark on white whatever the page's colours are: cameras read nothing else. */
export function QrCode({ qr: { path, size }, label }: QrCodeProps) {
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="ink-fast h-auto w-full max-w-md print:max-w-[14cm]"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
