/** What the pages stand on: records in expressions, secrets in password fields, and telling the user what happened. */
package org.vcfcredentials.web.faces;
