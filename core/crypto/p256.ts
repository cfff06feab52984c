/** The field of P-256 and the curve's b (SP 800-186 §3.2.1.3). */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** Whether bytes are a point of P-256, uncompressed (SEC 1 §2.3.3): 65 bytes. One mistyped bit is off the curve. */
export function isP256Point(bytes: Uint8Array): boolean {
  if (bytes.length !== 65 || bytes[0] !== 4) return false;
  const x = toNumber(bytes.subarray(1, 33));
  const y = toNumber(bytes.subarray(33));
  return x < P && y < P && (y * y - x * x * x + 3n * x - B) % P === 0n;
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
