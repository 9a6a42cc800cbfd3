/** How a site's server may sign who its users are. */
export const signingWays = ['jwt', 'hmac'] as const;
export type SigningWay = (typeof signingWays)[number];

/** A piece of a server's code that signs a user's id under the secret it finds in its environment. It needs no package. */
export interface SigningSnippet {
  key: 'node' | 'php' | 'python';
  /** What the language is called. */
  name: string;
  code: string;
}

/** What to put on a server, for one way of signing. */
export function signingSnippetsOf(way: SigningWay): SigningSnippet[] {
  const jwt = way === 'jwt';
  return [
    { key: 'node', name: 'Node.js', code: jwt ? nodeJwt : nodeHmac },
    { key: 'php', name: 'PHP', code: jwt ? phpJwt : phpHmac },
    { key: 'python', name: 'Python', code: jwt ? pythonJwt : pythonHmac },
  ];
}

/** What a page passes on of it. */
export const identifySnippet = `<script>
  window.Parley = window.Parley || [];
  Parley.push(['identify', 'USER_ID', 'SIGNATURE_FROM_YOUR_SERVER']);
</script>`;

const nodeHmac = `import { createHmac } from 'node:crypto';

export function signUser(userId) {
  return createHmac('sha256', process.env.PARLEY_IDENTITY_SECRET).update(userId).digest('hex');
}`;

const nodeJwt = `import { createHmac } from 'node:crypto';

export function signUser(userId) {
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const signed = \`\${encode({ alg: 'HS256', typ: 'JWT' })}.\${encode({ sub: userId, exp })}\`;
  const signature = createHmac('sha256', process.env.PARLEY_IDENTITY_SECRET).update(signed).digest('base64url');
  return \`\${signed}.\${signature}\`;
}`;

const phpHmac = `<?php
function sign_user(string $userId): string {
    return hash_hmac('sha256', $userId, getenv('PARLEY_IDENTITY_SECRET'));
}`;

const phpJwt = `<?php
function sign_user(string $userId): string {
    $encode = fn (string $part): string => rtrim(strtr(base64_encode($part), '+/', '-_'), '=');
    $signed = $encode(json_encode(['alg' => 'HS256', 'typ' => 'JWT']))
        . '.' . $encode(json_encode(['sub' => $userId, 'exp' => time() + 3600]));
    return $signed . '.' . $encode(hash_hmac('sha256', $signed, getenv('PARLEY_IDENTITY_SECRET'), true));
}`;

const pythonHmac = `import hashlib, hmac, os

def sign_user(user_id: str) -> str:
    secret = os.environ["PARLEY_IDENTITY_SECRET"].encode()
    return hmac.new(secret, user_id.encode(), hashlib.sha256).hexdigest()`;

const pythonJwt = `import base64, hashlib, hmac, json, os, time

def sign_user(user_id: str) -> str:
    def encode(part: bytes) -> str:
        return base64.urlsafe_b64encode(part).rstrip(b"=").decode()

    secret = os.environ["PARLEY_IDENTITY_SECRET"].encode()
    head = encode(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
    claims = encode(json.dumps({"sub": user_id, "exp": int(time.time()) + 3600}).encode())
    signature = hmac.new(secret, f"{head}.{claims}".encode(), hashlib.sha256).digest()
    return f"{head}.{claims}.{encode(signature)}"`;
