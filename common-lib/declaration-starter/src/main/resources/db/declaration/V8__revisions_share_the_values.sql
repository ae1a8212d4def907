-- What was declared last is held by the declaration; a revision holds values of its own once the declaration holds others.
ALTER TABLE declaration_revision MODIFY body MEDIUMBLOB NULL;
