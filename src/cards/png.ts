// cspell:ignore IHDR PLTE IDAT IEND
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Canvas } from './canvas.ts';

const compress = promisify(deflate);

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A part of a PNG: its length, its name, what it holds and a checksum. */
function chunk(name: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length);
  bytes.write(name, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), data.length + 8);
  return bytes;
}

/**
 * Writes a picture of sixteen colors as a PNG.
 *
 * @param canvas is not drawn on until the picture is written.
 * @param palette red, green and blue of each color.
 */
export async function png(canvas: Canvas, palette: Uint8Array): Promise<Uint8Array> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(canvas.width);
  header.writeUInt32BE(canvas.height, 4);
  header[8] = 4;
  header[9] = 3;
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', await compress(canvas.bytes, { level: 3 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
