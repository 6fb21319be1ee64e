using PodcastApi.GraphQL.Validation.Rules;
using PodcastApi.GraphQL.Validation.SdlRules;

namespace PodcastApi.GraphQL.Validation;

/// <summary>The rules of graphql-js 17 in its order, each with the section of the specification that demands it.</summary>
internal static class SpecifiedRules
{
    // Sections of incremental delivery and of graphql-js alone.
    private const string Incremental = "Incremental Delivery (draft)";
    private const string Introspection = "none: guards against deep introspection";

    /// <summary>The rules of executable documents.</summary>
    public static RuleSet<ExecutableContext> Executable { get; } = new(
    [
        new(nameof(ExecutableDefinitionsRule), "5.1.1 Executable Definitions", context => new ExecutableDefinitionsRule(context)),
        new(nameof(KnownOperationTypesRule), "5.2.1.1 Operation Type Existence", context => new KnownOperationTypesRule(context)),
        new(nameof(UniqueOperationNamesRule), "5.2.2.1 Operation Name Uniqueness", context => new UniqueOperationNamesRule(context)),
        new(nameof(LoneAnonymousOperationRule), "5.2.3.1 Lone Anonymous Operation", context => new LoneAnonymousOperationRule(context)),
        new(nameof(SingleFieldSubscriptionsRule), "5.2.4.1 Single Root Field", context => new SingleFieldSubscriptionsRule(context)),
        new(nameof(KnownTypeNamesRule), "5.5.1.2 Fragment Spread Type Existence", context => new KnownTypeNamesRule(context)),
        new(nameof(FragmentsOnCompositeTypesRule), "5.5.1.3 Fragments on Object, Interface or Union Types", context => new FragmentsOnCompositeTypesRule(context)),
        new(nameof(VariablesAreInputTypesRule), "5.8.2 Variables Are Input Types", context => new VariablesAreInputTypesRule(context)),
        new(nameof(ScalarLeafsRule), "5.3.3 Leaf Field Selections", context => new ScalarLeafsRule(context)),
        new(nameof(FieldsOnCorrectTypeRule), "5.3.1 Field Selections", context => new FieldsOnCorrectTypeRule(context)),
        new(nameof(UniqueFragmentNamesRule), "5.5.1.1 Fragment Name Uniqueness", context => new UniqueFragmentNamesRule(context)),
        new(nameof(KnownFragmentNamesRule), "5.5.2.1 Fragment Spread Target Defined", context => new KnownFragmentNamesRule(context)),
        new(nameof(NoUnusedFragmentsRule), "5.5.1.4 Fragments Must Be Used", context => new NoUnusedFragmentsRule(context)),
        new(nameof(PossibleFragmentSpreadsRule), "5.5.2.3 Fragment Spread Is Possible", context => new PossibleFragmentSpreadsRule(context)),
        new(nameof(NoFragmentCyclesRule), "5.5.2.2 Fragment Spreads Must Not Form Cycles", context => new NoFragmentCyclesRule(context)),
        new(nameof(UniqueVariableNamesRule), "5.8.1 Variable Uniqueness", context => new UniqueVariableNamesRule(context)),
        new(nameof(NoUndefinedVariablesRule), "5.8.3 All Variable Uses Defined", context => new NoUndefinedVariablesRule(context)),
        new(nameof(NoUnusedVariablesRule), "5.8.4 All Variables Used", context => new NoUnusedVariablesRule(context)),
        new(nameof(KnownDirectivesRule), "5.7.1 Directives Are Defined, 5.7.2 Directives Are in Valid Locations", context => new KnownDirectivesRule(context)),
        new(nameof(UniqueDirectivesPerLocationRule), "5.7.3 Directives Are Unique per Location", context => new UniqueDirectivesPerLocationRule(context)),
        new(nameof(DeferStreamDirectiveOnRootFieldRule), Incremental, context => new DeferStreamDirectiveOnRootFieldRule(context)),
        new(nameof(DeferStreamDirectiveOnValidOperationsRule), Incremental, context => new DeferStreamDirectiveOnValidOperationsRule(context)),
        new(nameof(DeferStreamDirectiveLabelRule), Incremental, context => new DeferStreamDirectiveLabelRule(context)),
        new(nameof(StreamDirectiveOnListFieldRule), Incremental, context => new StreamDirectiveOnListFieldRule(context)),
        new(nameof(KnownArgumentNamesRule), "5.4.1 Argument Names", context => new KnownArgumentNamesRule(context)),
        new(nameof(UniqueArgumentNamesRule), "5.4.2 Argument Uniqueness", context => new UniqueArgumentNamesRule(context)),
        new(nameof(ValuesOfCorrectTypeRule), "5.6.1 Values of Correct Type, 5.6.2 Input Object Field Names, 5.6.4 Input Object Required Fields", context => new ValuesOfCorrectTypeRule(context)),
        new(nameof(ProvidedRequiredArgumentsRule), "5.4.3 Required Arguments", context => new ProvidedRequiredArgumentsRule(context)),
        new(nameof(VariablesInAllowedPositionRule), "5.8.5 All Variable Usages Are Allowed", context => new VariablesInAllowedPositionRule(context)),
        new(nameof(OverlappingFieldsCanBeMergedRule), "5.3.2 Field Selection Merging", context => new OverlappingFieldsCanBeMergedRule(context)),
        new(nameof(UniqueInputFieldNamesRule), "5.6.3 Input Object Field Uniqueness", context => new UniqueInputFieldNamesRule(context)),
        new(nameof(MaxIntrospectionDepthRule), Introspection, context => new MaxIntrospectionDepthRule(context)),
    ]);

    /// <summary>The rules of type system documents.</summary>
    public static RuleSet<ValidationContext> Sdl { get; } = new(
    [
        new(nameof(LoneSchemaDefinitionRule), "3.3 Schema", context => new LoneSchemaDefinitionRule(context)),
        new(nameof(UniqueOperationTypesRule), "3.3.1 Root Operation Types", context => new UniqueOperationTypesRule(context)),
        new(nameof(UniqueTypeNamesRule), "3.3 Schema", context => new UniqueTypeNamesRule(context)),
        new(nameof(UniqueEnumValueNamesRule), "3.9 Enums", context => new UniqueEnumValueNamesRule(context)),
        new(nameof(UniqueFieldDefinitionNamesRule), "3.6 Objects, 3.7 Interfaces, 3.10 Input Objects", context => new UniqueFieldDefinitionNamesRule(context)),
        new(nameof(UniqueArgumentDefinitionNamesRule), "3.6.1 Field Arguments, 3.13 Directives", context => new UniqueArgumentDefinitionNamesRule(context)),
        new(nameof(UniqueDirectiveNamesRule), "3.13 Directives", context => new UniqueDirectiveNamesRule(context)),
        new(nameof(KnownTypeNamesRule), "3.4 Types", context => new KnownTypeNamesRule(context)),
        new(nameof(KnownDirectivesRule), "5.7.1 Directives Are Defined, 5.7.2 Directives Are in Valid Locations", context => new KnownDirectivesRule(context)),
        new(nameof(UniqueDirectivesPerLocationRule), "5.7.3 Directives Are Unique per Location", context => new UniqueDirectivesPerLocationRule(context)),
        new(nameof(PossibleTypeExtensionsRule), "3.4.3 Type Extensions", context => new PossibleTypeExtensionsRule(context)),
        new(nameof(KnownArgumentNamesOnDirectivesRule), "5.4.1 Argument Names", context => new KnownArgumentNamesOnDirectivesRule(context)),
        new(nameof(UniqueArgumentNamesRule), "5.4.2 Argument Uniqueness", context => new UniqueArgumentNamesRule(context)),
        new(nameof(UniqueInputFieldNamesRule), "5.6.3 Input Object Field Uniqueness", context => new UniqueInputFieldNamesRule(context)),
        new(nameof(ProvidedRequiredArgumentsOnDirectivesRule), "5.4.3 Required Arguments", context => new ProvidedRequiredArgumentsOnDirectivesRule(context)),
    ]);
}
