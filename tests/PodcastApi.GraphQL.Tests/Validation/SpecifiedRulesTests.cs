using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Validation;

namespace PodcastApi.GraphQL.Tests.Validation;

public sealed class SpecifiedRulesTests
{
    [Fact]
    public void There_are_32_rules_of_documents_and_15_of_type_definitions_each_with_its_section_and_test()
    {
        Assert.Equal(32, SpecifiedRules.Executable.Rules.Length);
        Assert.Equal(15, SpecifiedRules.Sdl.Rules.Length);
        var tests = typeof(SpecifiedRulesTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        foreach (var (name, section) in Entries())
        {
            Assert.NotEmpty(section);
            Assert.Contains(name + "Tests", tests);
        }
    }

    [Fact]
    public void Each_entry_makes_the_rule_of_its_name()
    {
        var document = Parser.Parse("{ a }");
        var context = new ExecutableContext(RuleCheck.Schema, document, new ValidationOptions());
        foreach (var rule in SpecifiedRules.Executable.Rules)
            Assert.Equal(rule.Name, rule.Create(context).GetType().Name);
        foreach (var rule in SpecifiedRules.Sdl.Rules)
            Assert.Equal(rule.Name, rule.Create(context).GetType().Name);
    }

    private static IEnumerable<(string Name, string Section)> Entries() =>
        SpecifiedRules.Executable.Rules.Select(rule => (rule.Name, rule.Section))
            .Concat(SpecifiedRules.Sdl.Rules.Select(rule => (rule.Name, rule.Section)));
}
