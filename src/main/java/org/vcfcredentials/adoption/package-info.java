/** Going on with the database of the predecessor, the Python application whose file has the same name: once, whole, and encrypted. */
package org.vcfcredentials.adoption;
