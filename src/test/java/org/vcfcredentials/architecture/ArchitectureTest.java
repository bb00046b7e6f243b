package org.vcfcredentials.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.vcfcredentials.platform.Secret;

/** The arrows between the packages, as sentences. A rule that matches no class fails: ArchUnit is told so by default. */
@AnalyzeClasses(packages = "org.vcfcredentials", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.vcfcredentials.";

    @ArchTest
    static final ArchRule nothingDependsOnTheWebOrTheApi = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "web..", ROOT + "api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "web..", ROOT + "api..");

    @ArchTest
    static final ArchRule onlyTheWebKnowsFaces = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule onlyTheApiKnowsRest = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule onlyTheVcfClientSpeaksHttp = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "vcf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule onlyCryptoAccountAndCertificateTouchCryptography = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "crypto..", ROOT + "account..", ROOT + "certificate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.crypto..", "org.bouncycastle..", "javax.crypto..");

    @ArchTest
    static final ArchRule neitherPagesNorTheApiTouchTheDatabase = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "web..", ROOT + "api..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule theVcfClientStandsOnThePlatformAlone = noClasses()
            .that()
            .resideInAPackage(ROOT + "vcf..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.vcfcredentials..")
                    .and(not(resideInAnyPackage(ROOT + "vcf..", ROOT + "platform.."))));

    @ArchTest
    static final ArchRule thePlatformKnowsNoComponent = noClasses()
            .that()
            .resideInAPackage(ROOT + "platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "account..",
                    ROOT + "adoption..",
                    ROOT + "audit..",
                    ROOT + "backup..",
                    ROOT + "certificate..",
                    ROOT + "credential..",
                    ROOT + "crypto..",
                    ROOT + "environment..",
                    ROOT + "export..",
                    ROOT + "report..",
                    ROOT + "server..",
                    ROOT + "sync..",
                    ROOT + "vcf..");

    @ArchTest
    static final ArchRule onlyTheLauncherKnowsAServer = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fish.payara..");

    @ArchTest
    static final ArchRule theLauncherSharesNothingWithTheWar = classes()
            .that()
            .resideInAPackage(ROOT + "launcher..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "launcher..", "java..", "fish.payara..");

    @ArchTest
    static final ArchRule componentsHaveNoCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    /** From who is acting, over passwords, users, logins and tokens, to sessions. */
    @ArchTest
    static final ArchRule thePartsOfAccountsHaveNoCycles =
            slices().matching(ROOT + "account.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whoIsActingStandsOnNoPartOfAccounts = noClasses()
            .that()
            .resideInAPackage(ROOT + "account")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "account.password",
                    ROOT + "account.user",
                    ROOT + "account.login",
                    ROOT + "account.token",
                    ROOT + "account.session");

    /** A second transaction would wait for the one writer that the first one holds. */
    @ArchTest
    static void noTransactionOpensASecondOne(JavaClasses product) {
        noMethods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beAnnotatedWith(new DescribedPredicate<>("REQUIRES_NEW") {
                    @Override
                    public boolean test(JavaAnnotation<?> annotation) {
                        return annotation.getRawType().isEquivalentTo(Transactional.class)
                                && annotation.as(Transactional.class).value() == Transactional.TxType.REQUIRES_NEW;
                    }
                })
                .check(product);
    }

    /** The lists' types: what cannot hold a secret cannot show one. */
    @ArchTest
    static final ArchRule summariesCannotHoldASecret = noClasses()
            .that()
            .haveSimpleNameEndingWith("Summary")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Secret.class);

    /** The launcher speaks to the person at the terminal; everything else has a log. */
    @ArchTest
    static final ArchRule onlyTheLauncherPrints =
            noClasses().that().resideOutsideOfPackage(ROOT + "launcher..").should(ACCESS_STANDARD_STREAMS);
}
