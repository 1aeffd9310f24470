-- Mails about new calls in all languages of the interface.
alter table subscription drop constraint subscription_language_check,
  add check (language in ('de', 'en', 'tr', 'ar', 'uk'));
alter table subscription_wish drop constraint subscription_wish_language_check,
  add check (language in ('de', 'en', 'tr', 'ar', 'uk'));
