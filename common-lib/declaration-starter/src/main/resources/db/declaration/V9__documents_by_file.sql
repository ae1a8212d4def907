-- Whether a line refers to the bytes of a document that is swept away is asked for each of these.
ALTER TABLE declaration_attachment ADD KEY attachment_of_file (file_id);
