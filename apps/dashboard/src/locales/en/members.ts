export const members = {
  'invitation.title': 'Your invitation',
  'invitation.join': 'Join {tenant}',
  'invitation.text': 'You are invited to {tenant} as {role}.',
  'invitation.signUp': 'Create an account',
  'invitation.signIn': 'I have an account',
  'invitation.joinAs': 'Join as {name}',
} as const;
