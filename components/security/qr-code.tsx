import { qrPath } from '@/lib/qr'

/** A QR code that any reader takes, in light and dark: black on white, with the four quiet modules around it that the standard asks for. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { d, size } = qrPath(text)
  return (
    <svg role="img" aria-label={label} viewBox={`-4 -4 ${size + 8} ${size + 8}`} width="232" height="232" shapeRendering="crispEdges">
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={d} stroke="#000" strokeWidth="1" fill="none" />
    </svg>
  )
}
