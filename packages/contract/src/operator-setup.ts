import { z } from 'zod';
import { emailInput, linkToken, passwordInput, personName } from './auth.ts';

/** Whoever holds the link a new installation prints becomes its operator. */
export const operatorSetupBody = z.strictObject({ token: linkToken, name: personName, email: emailInput, password: passwordInput });
