import { describe, expect, it } from 'vitest';
import { azureAddress } from './azure-address.ts';

const origin = 'https://acme.openai.azure.com';

describe('an address of Azure', () => {
  it('is of a resource, of a deployment with its version, or of the interface without versions', () => {
    expect(azureAddress(`${origin}/`)).toEqual({ origin, basePath: '/openai', apiVersion: '2024-10-21', deployment: undefined });
    expect(azureAddress(`${origin}/openai/deployments/gpt%20small/chat/completions?api-version=2025-01-01-preview`)).toEqual({
      origin,
      basePath: '/openai',
      apiVersion: '2025-01-01-preview',
      deployment: 'gpt small',
    });
    expect(azureAddress(`${origin}/openai/v1/chat/completions?api-version=preview`)).toMatchObject({ basePath: '/openai/v1' });
    expect(azureAddress(`${origin}/openai/v1/`)).toEqual({ origin, basePath: '/openai/v1', apiVersion: null, deployment: undefined });
  });

  it('keeps what stands before it, as of a gateway', () => {
    expect(azureAddress('https://gate.example/eu/openai?api-version=2024-10-21')).toMatchObject({ basePath: '/eu/openai' });
  });

  it.each([
    'acme',
    'ftp://acme.example',
    `${origin}?sig=1`,
    `${origin}?api-version=latest`,
    'https://name:secret@acme.example',
    `${origin}#x`,
  ])('is not %s', (text) => {
    expect(() => azureAddress(text)).toThrow('the model address');
  });
});
