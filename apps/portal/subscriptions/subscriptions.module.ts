import { Module } from '@nestjs/common';
import { ManageController } from './manage.controller.js';
import { SubscribeController } from './subscribe.controller.js';
import { Subscriptions } from './subscriptions.js';

@Module({ controllers: [SubscribeController, ManageController], providers: [Subscriptions] })
export class SubscriptionsModule {}
