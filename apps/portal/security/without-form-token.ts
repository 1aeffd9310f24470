import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const withoutFormTokenKey = 'portal:without-form-token';

/**
 * Lets a POST in without the token of a form: only where a secret in its address proves everything, and no session counts.
 * Made for mail programs, which unsubscribe by themselves (RFC 8058).
 */
export const WithoutFormToken = (): CustomDecorator => SetMetadata(withoutFormTokenKey, true);
