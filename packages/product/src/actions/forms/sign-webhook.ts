import { createHmac } from 'node:crypto';

/** The name among an action's secrets of the one its webhook is signed with. */
export const webhookSecretName = 'webhook';

/** Whether a text is a secret as Standard Webhooks write it: `whsec_` and 24 to 64 bytes in base64. */
export function isWebhookSecret(text: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  const { length } = keyOf(text);
  return length >= 24 && length <= 64;
}

/** The headers by which a receiver knows, by the Standard Webhooks specification, who sent a body and when. */
export function signWebhook(secret: string, { id, body, at }: { id: string; body: string; at: number }): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice('whsec_'.length), 'base64');
}
