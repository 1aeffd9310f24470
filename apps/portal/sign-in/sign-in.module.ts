import { Module } from '@nestjs/common';
import { IdentityProvider } from './identity-provider.js';
import { Landing } from './landing.js';
import { OneTimeCodes } from './one-time-codes.js';
import { SignInController } from './sign-in.controller.js';
import { StaffSignInController } from './staff-sign-in.controller.js';

@Module({
  controllers: [SignInController, StaffSignInController],
  providers: [OneTimeCodes, IdentityProvider, Landing],
})
export class SignInModule {}
