/** A message of PostgreSQL's protocol: its letter, its length, its body. */
function message(letter: string, body = ''): Buffer {
  const bytes = Buffer.from(`${letter}\0\0\0\0${body}`);
  bytes.writeUInt32BE(bytes.length - 1, 1);
  return bytes;
}

/** A client's statement, or several, without parameters. */
export function simpleQuery(sql: string): Buffer {
  return message('Q', `${sql}\0`);
}

/** Ends what an extended query began, errors included. */
export const sync = message('S');

/** The beginning of a session, whoever the client says it is: all share the engine's one user and its settings. */
export const hello = Buffer.concat([
  Buffer.from([0, 0, 0, 0, 0, 3, 0, 0]),
  Buffer.from('user\0postgres\0database\0postgres\0client_encoding\0UTF8\0\0'),
]);
hello.writeUInt32BE(hello.length);

/**
 * A message that runs a statement, as the engine can take it: it mistakes the end of its input for the end of its session,
 * which `copy … from stdin` would reach. There it now reads a refusal; after any other statement the protocol ignores one.
 */
export function withoutCopying(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x51 || bytes[0] === 0x45 ? Buffer.concat([bytes, copyRefused]) : bytes;
}
const copyRefused = message('f', 'the embedded database takes no COPY FROM STDIN\0');

/** The server's last message to a client: why its connection ends. */
export function fatal(sqlState: string, reason: string): Buffer {
  return message('E', `SFATAL\0VFATAL\0C${sqlState}\0M${reason}\0\0`);
}
