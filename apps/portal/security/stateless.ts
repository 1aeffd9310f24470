import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const statelessKey = 'portal:stateless';

/** For addresses that programs ask: no session is looked for, no cookie is set, whoever it is and in whichever language. */
export const Stateless = (): CustomDecorator => SetMetadata(statelessKey, true);
