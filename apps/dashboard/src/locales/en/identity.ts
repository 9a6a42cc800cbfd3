export const identity = {
  'field.email': 'E-mail',
  'field.password': 'Password',
  'signIn.title': 'Sign in',
  'signIn.submit': 'Sign in',
} as const;
